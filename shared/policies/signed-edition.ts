import type { FormDefinition } from '../forms/form-definition.ts';
import { ours } from './further-forms/ours.ts';

/** The next version of a form that nobody signs, with signatures of supervisor and supervisee at its end, marked as ours (contradiction 13). */
export function signedEdition(form: FormDefinition, version: number): FormDefinition {
  const signatures = ours({
    id: 'signatures',
    title: 'Signatures',
    questions: [
      { id: 'supervisee-signature', label: 'Supervisee', type: 'signature' },
      { id: 'supervisee-signed-on', label: 'Date signed by the supervisee', type: 'date' },
      { id: 'supervisor-signature', label: 'Supervisor', type: 'signature' },
      { id: 'supervisor-signed-on', label: 'Date signed by the supervisor', type: 'date' },
    ],
  });
  return {
    ...form,
    version,
    sections: [...form.sections, signatures],
    signers: [
      { role: 'supervisee', signatureQuestion: 'supervisee-signature', dateQuestion: 'supervisee-signed-on' },
      { role: 'supervisor', signatureQuestion: 'supervisor-signature', dateQuestion: 'supervisor-signed-on' },
    ],
  };
}
