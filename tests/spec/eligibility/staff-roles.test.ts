import { describe, expect, it } from 'vitest';
import { staffRolesOf } from '../../../shared/domain/eligibility/staff-role.ts';

describe('what somebody does is read from standing and title', () => {
  it.each([
    ['Headteacher', ['head']],
    ['Principal', ['head']],
    ['Deputy Headteacher', []],
    ['Assistant Headteacher and DSL', ['lead']],
    ['Designated Safeguarding Lead', ['lead']],
    ['Headteacher and DSL', ['lead', 'head']],
    ['Deputy DSL and Year 6 Teacher', ['deputy lead', 'class teacher']],
    ['Deputy Designated Safeguarding Lead', ['deputy lead']],
    ['DDSL', ['deputy lead']],
    ['Head of Year 9', ['year head']],
    ['Pastoral Lead', ['pastoral lead']],
    ['SENCO', ['special needs co-ordinator']],
    ['SENDCo', ['special needs co-ordinator']],
    ['LAC Co-ordinator', ['special needs co-ordinator']],
    ['Year 2 Teacher', ['class teacher']],
    ['Teaching Assistant', ['teaching assistant']],
    ['HLTA', ['teaching assistant']],
    ['Family Support Worker', ['family support worker']],
    ['Learning Mentor', ['specialist support worker']],
    ['Attendance Officer', ['specialist support worker']],
    ['Caretaker', []],
  ])('%s', (jobTitle, roles) => {
    expect(staffRolesOf({ jobTitle, standing: [] })).toEqual(roles);
  });

  it('a school lead is its DSL unless the title or another standing says otherwise', () => {
    expect(staffRolesOf({ jobTitle: 'Assistant Head', standing: ['school lead'] })).toEqual(['lead']);
    expect(staffRolesOf({ jobTitle: 'Deputy DSL', standing: ['school lead'] })).toEqual(['deputy lead']);
    expect(staffRolesOf({ jobTitle: 'Head of School', standing: ['head', 'school lead'] })).toEqual(['head']);
  });
});
