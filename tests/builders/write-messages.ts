import { stdout } from 'node:process';
import { messagesPage } from './messages-page.ts';

stdout.write(messagesPage());
