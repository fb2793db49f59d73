import { stdout } from 'node:process';
import { messagesPage } from '../builders/messages-page.ts';

stdout.write(messagesPage());
