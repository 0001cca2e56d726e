import { expect, test } from 'vitest';
import { translated } from '../../../src/remotes/translated.ts';
import { createUser, license, updateLicenses, user } from '../../support/builders.ts';
import { PagedAuthority } from '../../support/paged-authority.ts';

const pairs = {
  customer: 'their-school',
  there: new Map([['anna', 'their-anna']]),
  here: new Map([['their-anna', 'anna']]),
};

test('an authority hears its own ids, and we hear ours', async () => {
  const hub = new PagedAuthority();
  hub.users = [user({ id: 'their-anna' }), user({ id: 'ben' })];
  hub.gone = ['their-anna', 'carla'];
  const remote = translated(hub, pairs);
  const assign = [license('E3')];
  await remote.push([
    updateLicenses({ assign }),
    updateLicenses({ userId: 'dora', assign }),
    createUser({ id: 'emil' }),
  ]);
  expect(hub.pushed).toMatchObject([
    { customer: 'their-school', id: 'update-anna', userId: 'their-anna' },
    { customer: 'their-school', userId: 'dora' },
    { customer: 'their-school', id: 'emil' },
  ]);
  expect(await remote.pull({})).toMatchObject({
    users: [{ id: 'anna' }, { id: 'ben' }],
    gone: ['anna', 'carla'],
  });
});
