import type { ChangePolicyPage, PolicyPage } from '../../../shared/contract/policy.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import type { School } from '../../../shared/domain/schools/school.ts';
import { GUIDANCE_TOPICS, type GuidanceEntry, SCHOOL_LINKS } from '../../../shared/policies/guidance.ts';
import type { PolicyPack, RouteStep } from '../../../shared/policies/pack.ts';
import { toolView } from '../views/paper-view.ts';

const ROUTES = [
  { id: 'entitlement', title: 'When supervision does not happen as it should' },
  { id: 'dispute', title: 'When the two of you cannot agree' },
  { id: 'caseEscalation', title: 'When a case has to be taken further' },
] as const;

/** A policy's own page, as it travels to the tab: every topic the pack speaks of, with what the school has added. */
export function policyPageView(
  pack: PolicyPack,
  school: School,
  others: readonly School[],
  added: ChangePolicyPage,
  { reviewOn, mayEdit }: { readonly reviewOn: PlainDate | null; readonly mayEdit: boolean },
): PolicyPage {
  const asked = new Set(pack.guidance.flatMap((entry) => entry.links ?? []));
  const said = new Map(added.links.map((link) => [link.id, link]));
  return {
    school: { key: school.key, name: school.name },
    policy: { id: pack.id, version: pack.version, name: pack.name },
    topics: GUIDANCE_TOPICS.map(({ id, title }) => ({
      id,
      title,
      entries: pack.guidance.filter((entry) => entry.topic === id).map(entryView),
    })).filter((topic) => topic.entries.length > 0),
    links: SCHOOL_LINKS.filter((link) => asked.has(link.id)).map((link) => ({
      ...link,
      address: said.get(link.id)?.address ?? null,
      edition: said.get(link.id)?.edition ?? null,
    })),
    routes: ROUTES.map(({ id, title }) => ({ id, title, steps: pack.routes[id].map(stepView) })).filter(
      (route) => route.steps.length > 0,
    ),
    confidentialityLimits: [...pack.confidentialityLimits],
    tools: pack.analysisTools.map(toolView),
    contacts: [school, ...others]
      .filter((one) => one.contacts.length > 0)
      .map((one) => ({ school: one.name, contacts: [...one.contacts] })),
    notice: added.notice,
    reviewOn: reviewOn?.toString() ?? null,
    mayEdit,
  };
}

function entryView({ id, heading, text, points = [], rules, moments, links = [] }: GuidanceEntry) {
  return {
    id,
    heading,
    text: [...text],
    points: [...points],
    rules: [...rules],
    moments: [...moments],
    links: [...links],
  };
}

function stepView({ addressee, needsAgreementOfBoth, source }: RouteStep) {
  return { who: addressee, needsAgreementOfBoth, rule: source };
}
