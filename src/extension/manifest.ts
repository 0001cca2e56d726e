/**
 * The public half of a key whose private half was thrown away. An unpacked extension is otherwise named by
 * its folder, and the book belongs to that name: whoever moved the folder would find an empty one. A store
 * signs with a key of its own, so there the book has another address.
 */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyTtiQgfNSOxy8gc04q2ToEC2UHAS8AJbGKVObqlCIgZyfpww8Esl' +
  'ewgdvOHLzEhT+RKe72oHWYsFU8I1duiv+c/d8LGg0uCu8HtakcOHMp126RBFLj4HbGCQZxCLbQNDyQ97sYj7nsY7H2PAlpb9' +
  'YmvW7y5NvGNwIjenqA+NF844XwYDJCpSDHJ4l+Q7kwJQB/y5QnmGT9aJfwhudTbeq/Lrv2jkv890xeTX5Si3Uds0xowQmFan' +
  'Qh3V1K4WZ00AeIx5qzUbxSzJU61qh7/UxqvMo4Vjyjq2kMnds7CslVTVf0cd2GRIZjV9gV4lwjpHVnWEY6qxOm+xh35WbPezhQIDAQAB';

/** The page of the side panel; the app in it offers to go on in a tab. */
export const sidePanelPage = 'side-panel.html';

/** The whole app in a tab. */
export const tabPage = 'index.html';

/**
 * What the browser is told of the extension. It asks for nothing that a person would have to agree to: no
 * hosts, no scripts in other pages. The policy is the page's own; no page of ours is ever in a frame.
 */
export function manifest(version: string, policy: string) {
  return {
    manifest_version: 3,
    // Side panels for extensions came with it, and popovers, which the app's lists of choices are.
    minimum_chrome_version: '114',
    key,
    name: '__MSG_name__',
    description: '__MSG_description__',
    version,
    default_locale: 'en',
    // Pictures of a fixed size: the browser draws no SVG here.
    icons: iconFiles(['16', '32', '48', '128']),
    action: { default_title: '__MSG_action__', default_icon: iconFiles(['16', '32']) },
    side_panel: { default_path: sidePanelPage },
    background: { service_worker: 'background.js' },
    // With unlimited storage the browser does not clear the book away when space runs short. It asks nobody for it.
    permissions: ['sidePanel', 'unlimitedStorage'],
    content_security_policy: { extension_pages: policy },
  };
}

function iconFiles(sizes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(sizes.map((size) => [size, `icons/${size}.png`]));
}
