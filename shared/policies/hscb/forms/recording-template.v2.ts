import type { FormDefinition } from '../../../forms/form-definition.ts';
import { signedEdition } from '../../signed-edition.ts';
import { hscbRecordingTemplateV1 } from './recording-template.v1.ts';

/** The recording template with signatures, for schools that want its record signed (H-59, contradiction 13). */
export const hscbRecordingTemplateV2: FormDefinition = signedEdition(hscbRecordingTemplateV1, 2);
