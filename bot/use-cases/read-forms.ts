import type { FormsPage } from '../../shared/contract/forms.ts';
import { registerReach } from '../../shared/domain/access/school-access.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { FormDefinition } from '../../shared/forms/form-definition.ts';
import { currentForms, momentOf } from '../../shared/policies/form-moment.ts';
import { packOf } from '../../shared/policies/index.ts';
import type { PolicyPack } from '../../shared/policies/pack.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { ownArrangements } from './steps/own-arrangements.ts';
import { toolView } from './views/paper-view.ts';

function isFilledIn(form: FormDefinition): boolean {
  return form.sections.some((section) => section.questions.some((question) => question.type !== 'staticText'));
}

function policyView(pack: PolicyPack, schools: readonly string[]): FormsPage['policies'][number] {
  return {
    id: pack.id,
    name: pack.name,
    schools: [...schools],
    forms: currentForms(pack).map((form) => ({
      id: form.id,
      version: form.version,
      title: form.title,
      kind: form.kind,
      moment: momentOf(pack, form),
      designedByUs: form.designedByUs === true,
      isFilledIn: isFilledIn(form),
    })),
    tools: pack.analysisTools.map(toolView),
  };
}

/** Every form and analysis tool of the policies the actor works under: those of their schools, of the schools they oversee and of their arrangements. */
export async function readForms(ports: Ports, actor: Actor): Promise<Result<FormsPage>> {
  const { person } = actor;
  const [schools, arrangements] = await Promise.all([ports.register.schools(), ownArrangements(ports, actor)]);
  const reach = registerReach(person, londonDateOf(actor.now));
  const overseen = (key: string) => reach === 'every school' || reach.includes(key);
  const shown = schools.filter((school) => {
    const isInArrangement = arrangements.some((one) => one.school === school.key);
    return person.schools.includes(school.key) || isInArrangement || overseen(school.key);
  });
  const packs = [
    ...shown.map((school) => packOf(school.policy, school.policyVersion)),
    ...arrangements.map((one) => packOf(one.policy, one.policyVersion)),
  ].filter((pack) => pack !== undefined);
  return ok({
    policies: [...new Set(packs)].map((pack) =>
      policyView(
        pack,
        shown.filter((school) => school.policy === pack.id).map((school) => school.name),
      ),
    ),
  });
}
