import { expect, test } from 'vitest';
import ar from '../../languages/ar.json';
import de from '../../languages/de.json';
import es from '../../languages/es.json';
import fr from '../../languages/fr.json';
import ja from '../../languages/ja.json';
import pt from '../../languages/pt.json';
import { en } from './en';
import { LABELS } from './labels';
import { fill, tongue } from './strings';

test.each(Object.entries({ ar, de, es, fr, ja, pt }))('%s says all that English says, and nothing else', (language, words) => {
  expect(Object.keys(words)).toEqual(Object.keys(en));
  expect(LABELS[language]).toBeDefined();
  for (const [name, text] of Object.entries(en)) {
    expect(words[name as keyof typeof words].match(/\{\w+\}/g)).toEqual(text.match(/\{\w+\}/g));
  }
});

test('the first language that is spoken is taken', () => {
  expect(tongue([undefined, '', 'xx', 'pt-BR', 'de']).language).toBe('pt');
  expect(tongue(['constructor', 'nl'])).toMatchObject({ language: 'en', direction: 'ltr' });
  expect(tongue(['ar-EG'])).toMatchObject({ language: 'ar', direction: 'rtl' });
});

test('a name is filled in as it is', () => {
  expect(fill('Chat with {name}', '$& {name}')).toBe('Chat with $& {name}');
});
