import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { watchLeaving } from './app/leaving.ts';
import { start } from './teams/start.ts';

watchLeaving();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App starting={start()} />);
