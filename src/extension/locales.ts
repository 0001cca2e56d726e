import { languages } from '../core/directory/customer.ts';
import { loadMessages } from '../messages/load.ts';

/** A file of `_locales`: what the browser itself shows of the extension in one language. */
export interface Locale {
  /** The browser writes languages its own way: `zh_TW`. */
  readonly folder: string;
  readonly texts: Readonly<Record<'name' | 'description' | 'action', { readonly message: string }>>;
}

/**
 * Made from the app's own messages while it is built, so that nothing is said in two places. Ready with the
 * module: the one who imports it there cannot load a language later.
 */
export const locales: readonly Locale[] = await Promise.all(
  languages.map(async (language) => {
    const { common, settings, extension } = await loadMessages(language);
    return {
      folder: language.replace('-', '_'),
      texts: {
        name: { message: common.product },
        description: { message: settings.about.text },
        action: { message: extension.action },
      },
    };
  }),
);
