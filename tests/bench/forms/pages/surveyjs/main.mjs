import { createElement } from 'react';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.fontless.css';
import { definition, show } from '../page.ts';

show(() => {
  const model = new Model(definition());
  // Values are saved while they are typed, as ours are.
  model.textUpdateMode = 'onTyping';
  return createElement('main', null, createElement(Survey, { model }));
});
