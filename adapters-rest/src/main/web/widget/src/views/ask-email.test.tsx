// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { render } from '../dom/render';
import { en } from '../strings/en';
import { AskEmail } from './ask-email';

const settled = () => new Promise((resolve) => setTimeout(resolve));

function asked(taken: boolean) {
  const left: string[] = [];
  const into = document.body;
  render(null, into);
  const leave = async (email: string) => (left.push(email), taken);
  render(<AskEmail say={en} ask={en.mailAsk} label={en.send} eager leave={leave} skip={() => undefined} />, into);
  const field = into.querySelector('input') as HTMLInputElement;
  const answer = async (email: string) => {
    field.value = email;
    field.dispatchEvent(new Event('input'));
    await settled();
    into.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settled();
  };
  return { left, field, answer, complaint: () => into.querySelector('[role=alert]')?.textContent };
}

test('the field has the focus of whoever wanted to be asked', () => {
  const { field } = asked(true);
  expect(document.activeElement).toBe(field);
});

test('what is no address is not sent', async () => {
  const { left, field, answer, complaint } = asked(true);
  await answer('ana@shop');
  expect(left).toEqual([]);
  expect(complaint()).toBe(en.badEmail);
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('an address is left without what stands around it', async () => {
  const { left, answer, complaint } = asked(true);
  await answer(' ana@shop.example ');
  expect(left).toEqual(['ana@shop.example']);
  expect(complaint()).toBeUndefined();
});

test('an address that is not taken is asked for again', async () => {
  const { answer, complaint } = asked(false);
  await answer('ana@shop.example');
  expect(complaint()).toBe(en.badEmail);
});
