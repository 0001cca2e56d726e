import { productName } from '../../src/core/directory/product-lookup.ts';
import { openAuthority } from './pages/authority.ts';
import { seatsOf } from './pages/customer.ts';
import { addCustomer, openCustomer, pick } from './pages/customers.ts';
import { connect, openHub, takeIn } from './pages/hub.ts';
import type { Person } from './pages/person.ts';
import { heading, readNotice } from './pages/shell.ts';
import { expect } from './fixtures.ts';
import { hubTest as test } from './hub-fixtures.ts';

const premium = productName('SPB');
const powerBi = productName('POWER_BI_PRO');
const harbor = {
  name: 'Harbor',
  domain: 'harbor.example',
  country: 'Germany',
  products: [{ search: 'business premium', name: premium, total: 5, assigned: 1 }],
};

function field({ page, words }: Person, name: 'name' | 'total' | 'assigned', product = premium) {
  const { form } = words.customers;
  if (name === 'name') return page.getByRole('textbox', { name: form.name });
  return page.getByRole('group', { name: product }).getByRole('spinbutton', { name: form[name] });
}

async function edit(person: Person, name: string): Promise<void> {
  await openCustomer(person, name);
  await person.page.getByRole('button', { name: person.words.customer.commands.edit }).click();
  await expect(field(person, 'name')).toHaveValue(name);
}

function save({ page, words }: Person): Promise<void> {
  return page.getByRole('button', { name: words.common.commands.save }).click();
}

test('a customer of the hub is edited for the whole team, and nobody writes over what another has saved', async ({
  me,
  reader: other,
  team,
}) => {
  const { authority, customers, hub } = me.words;
  await openHub(me);
  await connect(me, { code: await team.code('technician'), person: 'Robin', device: 'Laptop' });
  await addCustomer(me, harbor);
  await openAuthority(me);
  await me.page.getByRole('button', { name: authority.toHub.beginAction }).click();
  await readNotice(me, authority.toHub.done);
  await openHub(other);
  await connect(other, { code: await team.code('technician'), person: 'Kim', device: 'Tablet' });
  await takeIn(other, harbor.name);

  // Seats were bought: whoever hears of it says so, and everybody has them.
  await edit(me, harbor.name);
  await edit(other, harbor.name);
  await expect(field(me, 'assigned')).toBeDisabled();
  await field(me, 'total').fill('15');
  await pick(me.page.getByRole('combobox', { name: customers.form.addProduct }), 'power bi pro', powerBi);
  await field(me, 'total', powerBi).fill('4');
  await field(me, 'assigned', powerBi).fill('2');
  await save(me);
  await expect(heading(me, harbor.name)).toBeVisible();
  await expect(seatsOf(me, premium)).toContainText('15');

  // Theirs is not written over by a form that was opened before.
  await field(other, 'name').fill('Harbor College');
  await save(other);
  const meanwhile = other.page.getByRole('alert').filter({ hasText: customers.form.meanwhile.heading });
  await expect(meanwhile).toContainText(customers.form.meanwhile.total(15));
  await expect(field(other, 'name')).toHaveValue('Harbor College');
  await expect(field(other, 'total')).toHaveValue('15');
  await expect(field(other, 'total', powerBi)).toHaveValue('4');
  await expect(field(other, 'assigned', powerBi)).toHaveValue('2');
  await save(other);
  await expect(heading(other, 'Harbor College')).toBeVisible();
  await expect(seatsOf(other, powerBi)).toContainText('4');
  // Nobody clicks here: the hub says so.
  await expect(heading(me, 'Harbor College')).toBeVisible();

  // A silent hub takes nothing, and what was typed stays.
  await edit(other, 'Harbor College');
  await field(other, 'total').fill('20');
  await other.page.context().setOffline(true);
  await save(other);
  await expect(other.page.getByRole('alert')).toContainText(hub.problems['hub-silent']({}));
  await expect(field(other, 'total')).toHaveValue('20');
  await other.page.context().setOffline(false);
  await save(other);
  await expect(heading(other, 'Harbor College')).toBeVisible();
  await expect(seatsOf(other, premium)).toContainText('20');
  await expect(seatsOf(me, premium)).toContainText('20');
});
