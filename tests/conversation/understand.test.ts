import { describe, expect, it } from 'vitest';
import { understand } from '../../bot/conversation/commands/understand.ts';
import { peopleNamed } from '../../bot/conversation/language/people-named.ts';

describe('what the bot understands', () => {
  it.each([
    ['due', 'due'],
    ['What’s due?', 'due'],
    ["what's due?", 'due'],
    ['when is my next one', 'due'],
    ['When’s my next supervision?', 'due'],
    ['am I overdue', 'due'],
    ['who is overdue?', 'who is overdue'],
    ['Whose supervision is late?', 'who is overdue'],
    ['anyone overdue', 'who is overdue'],
    ['actions', 'actions'],
    ['my actions please', 'actions'],
    ['What are my open actions?', 'actions'],
    ['to do list', 'actions'],
    ['log', 'log'],
    ['log a session', 'log'],
    ['we met on Tuesday', 'log'],
    ['record ad hoc supervision', 'log'],
    ['settings', 'my reminders'],
    ['I need to talk today', 'talk today'],
    ['can I speak to somebody now?', 'talk today'],
    ['is there anybody to talk to this afternoon', 'talk today'],
    ['I need a word with Nadia today', 'talk today'],
    ['urgent, can we talk', 'talk today'],
    ['<at>Supervision</at> due', 'due'],
    ['  HELP ', 'help'],
    ['what can you do?', 'help'],
    ['book', 'book'],
    ['Book with Nadia please', 'book'],
    ['can we do supervision next Thursday after school?', 'book'],
    ['Could we meet on Friday?', 'book'],
    ['I need supervision before half term', 'book'],
    ['any chance of a session next week?', 'book'],
    ['let’s meet on Tuesday', 'book'],
    ['find a time with Nadia', 'book'],
    ['book my year', 'book my year'],
    ['can you plan the whole year please', 'book my year'],
    ['book every half term', 'book my year'],
    ['book the rest of the year', 'book my year'],
    ['move my supervision with Nadia to Tuesday 3.30', 'move'],
    ['can we reschedule Friday', 'move'],
    ['postpone it please', 'move'],
    ['I can’t make Friday', 'move'],
    ['bring my supervision forward', 'move'],
    ['can we move it to next week', 'move'],
    ['another time please', 'move'],
    ['cancel Friday’s supervision', 'cancel'],
    ['please call it off', 'cancel'],
    ['cancel', 'cancel'],
    ['my reminders', 'my reminders'],
    ['change my reminders', 'my reminders'],
    ['stop', 'my reminders'],
    ['hello!', 'hello'],
    ['Morning!', 'hello'],
    ['bore da', 'hello'],
    ['thanks', 'thanks'],
    ['Ta!', 'thanks'],
    ['diolch yn fawr', 'thanks'],
    ['thanks, can we meet on Friday?', 'book'],
    ['ok', 'all right'],
    ['👍🏽', 'all right'],
    ['nos da', 'all right'],
    ['yes', 'yes or no'],
    ['No thanks', 'yes or no'],
    ['done', 'yes or no'],
    ['STOP', 'my reminders'],
    ['fewer messages please', 'fewer messages'],
    ['too many reminders', 'fewer messages'],
    ['this is useless', 'annoyed'],
    ['leave me alone', 'annoyed'],
    ['are you a robot?', 'about me'],
    ['who reads this?', 'about me'],
    ['where do I write my notes', 'in the tab'],
    ['where is the policy', 'in the tab'],
    ['I have signed it', 'in the tab'],
    ['can we meet to sign the contract', 'book'],
    ['I want to complain', 'concern'],
    ['my supervisor is horrible', 'concern'],
    ['I can’t cope', 'low'],
    ['I feel awful and need to talk', 'low'],
    ['I am suicidal', 'low'],
    ['I’m struggling to find a time', 'book'],
    ['Nadia is off sick', 'cancel'],
    ['had my supervision on Friday', 'log'],
    ['wen is my supervison', 'due'],
    ['whos overdue', 'who is overdue'],
    ['what can u do', 'help'],
    ['cancle it pls', 'cancel'],
    ['next Thursday after school', 'day'],
    ['Tuesday 3.30?', 'day'],
    ['', 'other'],
  ])('“%s” is %s', (text, command) => {
    expect(understand(text)).toBe(command);
  });

  it.each([
    'hello, a boy in year 4 has told me something',
    'book a room, a girl in 5C has bruises',
    'cancel my supervision, her mum is here',
    'Jamie’s uncle hit him last night',
    'she has disclosed to me',
    'I am worried he is self-harming',
    'social worker rang',
    'Jack in my class is upset',
    'I think a colleague did something wrong',
    'I can’t cope, a girl has told me something',
    'I think she is suicidal',
    'I need to talk today, a child has told me something',
  ])('“%s” may tell of a child, so that comes first', (text) => {
    expect(understand(text)).toBe('child');
  });

  it('hears somebody who is not well in a long message too', () => {
    expect(understand(`I can’t cope. ${'It has been like that for weeks. '.repeat(8)}`)).toBe('low');
  });

  it('takes a long message for a person telling something, whatever words are in it', () => {
    expect(understand(`book ${'and then we spoke about it again and again '.repeat(5)}`)).toBe('other');
  });
});

describe('who is named', () => {
  const people = ['Nadia Rahman', 'Sam Hill', 'Sam Wood', 'Ella'].map((name) => ({ name }));
  const named = (text: string) => peopleNamed(text, people).map(({ name }) => name);

  it.each([
    ['book with nadia', ['Nadia Rahman']],
    ['Nadia’s session', ['Nadia Rahman']],
    ['book with Rahman', ['Nadia Rahman']],
    ['move my supervision with Sam', ['Sam Hill', 'Sam Wood']],
    ['move my supervision with Sam Wood', ['Sam Wood']],
    ['same time please', []],
    ['book with Priya', []],
  ])('“%s”: %j', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});
