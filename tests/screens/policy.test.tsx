import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { parseRoute } from '../../tabs/app/route.ts';
import { Arrangement } from '../../tabs/screens/arrangement/Arrangement.tsx';
import { Home } from '../../tabs/screens/home/Home.tsx';
import { Policy } from '../../tabs/screens/policy/Policy.tsx';
import { Session } from '../../tabs/screens/session/Session.tsx';
import { answered, FakeApi, refused } from './fake-api.ts';
import { fakePolicyPage } from './fake-policy.ts';
import { show } from './show.tsx';

const PAGE = 'GET /api/schools/lantern-bay/policy';
const HREF = '#/schools/lantern-bay/policy';

describe('the policy page', () => {
  it('has an address of its own, and is found from Home and from an arrangement', async () => {
    expect(parseRoute(HREF)).toEqual({ page: 'policy', key: 'lantern-bay' });
    show(<Home />);
    const link = await screen.findByRole('link', { name: 'Lantern Bay Primary School' });
    expect(link.getAttribute('href')).toBe(HREF);
    show(<Arrangement arrangementKey="a-owen" />);
    const there = await screen.findByRole('link', { name: 'Our policy in plain words' });
    expect(there.getAttribute('href')).toBe(HREF);
  });

  it('says so when it is not there', async () => {
    const api = new FakeApi().on(PAGE, () => refused(404, { code: 'not-found', message: 'There is no such school.' }));
    show(<Policy school="lantern-bay" />, api);
    expect(await screen.findByText('We can’t find that')).toBeTruthy();
  });

  it('lists its parts, and goes to the heading of the one that is chosen', async () => {
    const scroll = vi.fn();
    Element.prototype.scrollIntoView = scroll;
    show(<Policy school="lantern-bay" />);
    const contents = await screen.findByRole('navigation', { name: 'On this page' });
    fireEvent.click(within(contents).getByRole('button', { name: 'Confidentiality and its limits' }));
    expect(document.activeElement?.textContent).toBe('Confidentiality and its limits');
    expect(scroll).toHaveBeenCalled();
    const parts = within(within(contents).getByRole('list')).getAllByRole('button');
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    for (const part of parts) expect(headings).toContain(part.textContent);
  });

  it('finds words on the page, a rule by its id too, and says how many parts have them', async () => {
    show(<Policy school="lantern-bay" />);
    const box = await screen.findByRole('searchbox', { name: 'Find on this page' });
    fireEvent.change(box, { target: { value: 'no names ACROSS schools' } });
    expect(await screen.findByText('One part has these words.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'No names across schools' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Not appraisal' })).toBeNull();
    fireEvent.change(box, { target: { value: 'j-04' } });
    expect(screen.getByRole('heading', { name: 'Not appraisal' })).toBeTruthy();
    fireEvent.change(box, { target: { value: 'zebra' } });
    expect(await screen.findByText('Nothing on this page has these words.')).toBeTruthy();
  });

  it('gives the step at which both have to agree, the grounds, the notice and the review date', async () => {
    show(<Policy school="lantern-bay" />);
    expect((await screen.findByText(/Deputy chief executive, when both of you agree/)).textContent).toContain('J-40');
    expect(screen.getByText('Whistleblowing')).toBeTruthy();
    expect(screen.getByText('From January we meet in room 4.')).toBeTruthy();
    expect(screen.getByText(/To be reviewed by 1 Sept? 2027/)).toBeTruthy();
  });

  it('says plainly when the policy’s own review is past', async () => {
    const api = new FakeApi().on(PAGE, () => answered({ ...fakePolicyPage(), reviewOn: '2026-11-22' }));
    show(<Policy school="lantern-bay" />, api);
    expect(await screen.findByText(/Its review was due by 22 Nov 2026/)).toBeTruthy();
  });

  it('opens what the school has named in a new window, with its edition, and says where a place is missing', async () => {
    show(<Policy school="lantern-bay" />);
    const [link] = await screen.findAllByRole('link', {
      name: /Keeping Children Safe in Education \(September 2026\)/,
    });
    expect(link?.getAttribute('href')).toBe('https://harbourtrust.example/keeping-safe');
    expect(link?.getAttribute('rel')).toContain('noreferrer');
    expect(screen.getAllByText('No place named yet.').length).toBeGreaterThan(0);
  });

  it('offers no changes to whoever may make none', async () => {
    const api = new FakeApi().on(PAGE, () => answered({ ...fakePolicyPage(), mayEdit: false }));
    show(<Policy school="lantern-bay" />, api);
    await screen.findByRole('heading', { name: 'Our policy', level: 1 });
    expect(screen.queryByRole('button', { name: /Links, editions/ })).toBeNull();
    expect(screen.getAllByText('Ask your safeguarding lead where it is kept.').length).toBeGreaterThan(0);
  });

  it('keeps what a lead writes on the screen when an address is refused, and closes once it is saved', async () => {
    let isRight = false;
    const put = 'PUT /api/schools/lantern-bay/policy';
    const api = new FakeApi().on(put, (sent) =>
      isRight
        ? answered({ ...fakePolicyPage(), notice: (sent as { notice: string }).notice })
        : refused(400, {
            code: 'invalid-field',
            message: 'This is not the address of a page.',
            field: 'links.0.address',
          }),
    );
    show(<Policy school="lantern-bay" />, api);
    fireEvent.click(await screen.findByRole('button', { name: /Links, editions and notice/ }));
    const dialog = await screen.findByRole('dialog');
    const notice = within(dialog).getByRole('textbox', { name: 'What everybody should know now' });
    fireEvent.change(notice, { target: { value: 'Two new deputies.' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect((await within(dialog).findAllByText(/not the address of a page/)).length).toBeGreaterThan(0);
    expect((notice as HTMLTextAreaElement).value).toBe('Two new deputies.');
    isRight = true;
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('Two new deputies.')).toBeTruthy();
  });
});

describe('the policy beside the form', () => {
  it('is not even read until somebody opens it, and then says what fits the moment', async () => {
    const { api } = show(<Session sessionKey="s-next" />);
    const open = await screen.findByRole('button', { name: 'Show: From our policy' });
    expect(api.asked.some((one) => one.path.endsWith('/policy'))).toBe(false);
    fireEvent.click(open);
    expect(await screen.findByRole('heading', { name: 'Not appraisal' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Did it meet your needs?' })).toBeNull();
    fireEvent.change(screen.getByRole('combobox', { name: 'For' }), { target: { value: 'closing' } });
    expect(screen.getByRole('heading', { name: 'Did it meet your needs?' })).toBeTruthy();
  });

  it('keeps quiet about a policy the arrangement was not made under', async () => {
    const api = new FakeApi().on(PAGE, () => answered(fakePolicyPage('temple')));
    show(<Session sessionKey="s-next" />, api);
    fireEvent.click(await screen.findByRole('button', { name: 'Show: From our policy' }));
    expect(await screen.findByText(/The school has another policy now/)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'The three Ps' })).toBeNull();
  });

  it('asks what the policy wants thought of when an action is a referral', async () => {
    const cradley = { ...fakePolicyPage('cradley'), policy: fakePolicyPage().policy };
    show(
      <Session sessionKey="s-next" />,
      new FakeApi().on(PAGE, () => answered(cradley)),
    );
    const about = await screen.findByRole('combobox', { name: 'What it is about' });
    expect(screen.queryByText('Is consent needed, and has it been given?')).toBeNull();
    fireEvent.change(about, { target: { value: 'refer' } });
    expect(await screen.findByText('Is consent needed, and has it been given?')).toBeTruthy();
    expect(screen.getByText(/refer without it and say why/)).toBeTruthy();
  });
});
