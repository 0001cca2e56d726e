/** Where the app is. Addresses hold ids and never a person's name. */
export type Route =
  | { readonly view: 'customers' }
  | { readonly view: 'add-customer' }
  | { readonly view: 'edit-customer'; readonly customer: string }
  | { readonly view: 'customer'; readonly customer: string }
  | { readonly view: 'authority'; readonly customer: string }
  | { readonly view: 'upload-users'; readonly customer: string }
  | { readonly view: 'bring-in'; readonly customer: string }
  | { readonly view: 'manage-licenses'; readonly customer: string }
  | { readonly view: 'deleted-users'; readonly customer: string }
  | { readonly view: 'licenses'; readonly customer: string }
  | { readonly view: 'all-licenses' }
  | { readonly view: 'sheet'; readonly action: string }
  | { readonly view: 'queue' }
  | { readonly view: 'settings' }
  | { readonly view: 'hub'; readonly code?: string }
  | { readonly view: 'not-found' };

/** The address of a route, without what is secret in it: after the `#`, so that any static host and the extension serve every one of them. */
export function hrefOf(route: Route): string {
  switch (route.view) {
    case 'customers':
      return '#/';
    case 'add-customer':
      return '#/customers/add';
    case 'customer':
      return `#/customers/${route.customer}`;
    case 'edit-customer':
      return `#/customers/${route.customer}/edit`;
    case 'authority':
      return `#/customers/${route.customer}/authority`;
    case 'upload-users':
      return `#/customers/${route.customer}/upload-users`;
    case 'bring-in':
      return `#/customers/${route.customer}/bring-in`;
    case 'manage-licenses':
      return `#/customers/${route.customer}/manage-licenses`;
    case 'licenses':
      return `#/customers/${route.customer}/licenses`;
    case 'all-licenses':
      return '#/licenses';
    case 'deleted-users':
      return `#/customers/${route.customer}/deleted-users`;
    case 'sheet':
      return `#/sheets/${route.action}`;
    case 'queue':
      return '#/queue';
    case 'settings':
      return '#/settings';
    case 'hub':
      return '#/hub';
    case 'not-found':
      return '#/not-found';
  }
}

export function routeOf(hash: string): Route {
  const [first, second, third, ...rest] = hash.replace(/^#\/?/, '').split('/');
  if (rest.length > 0) return { view: 'not-found' };
  if (!first) return { view: 'customers' };
  if ((first === 'queue' || first === 'settings' || first === 'hub') && !second) return { view: first };
  if (first === 'licenses' && !second) return { view: 'all-licenses' };
  if (first === 'connect' && !third) return { view: 'hub', ...(second && { code: second }) };
  if (first === 'sheets' && second && !third) return { view: 'sheet', action: second };
  if (first !== 'customers' || !second) return { view: 'not-found' };
  if (second === 'add' && !third) return { view: 'add-customer' };
  const customer = second;
  switch (third) {
    case undefined:
      return { view: 'customer', customer };
    case 'edit':
      return { view: 'edit-customer', customer };
    case 'authority':
    case 'upload-users':
    case 'bring-in':
    case 'manage-licenses':
    case 'deleted-users':
    case 'licenses':
      return { view: third, customer };
    default:
      return { view: 'not-found' };
  }
}

/** The current route, following the address. */
export class Router {
  #route: Route = $state.raw(takeRoute());

  constructor(signal: AbortSignal) {
    window.addEventListener('hashchange', () => (this.#route = takeRoute()), { signal });
  }

  get route(): Route {
    return this.#route;
  }

  go(route: Route): void {
    location.hash = hrefOf(route);
  }
}

/** A code opens a hub, so it does not stay in the address, where whoever looks at the screen reads it. */
function takeRoute(): Route {
  const route = routeOf(location.hash);
  if ('code' in route) history.replaceState(history.state, '', hrefOf(route));
  return route;
}
