import { stdout } from 'node:process';
import { rulesDocument } from '../../shared/policies/rules-document.ts';

stdout.write(rulesDocument());
