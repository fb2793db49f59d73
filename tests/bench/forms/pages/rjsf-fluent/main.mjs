import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import Form from '@rjsf/fluentui-rc';
import validator from '@rjsf/validator-ajv8';
import { createElement } from 'react';
import { definition, show } from '../page.ts';

const { schema, uiSchema, formData } = definition();
const saved = { data: formData };

show(() =>
  createElement(
    FluentProvider,
    { theme: teamsLightTheme },
    createElement(
      'main',
      null,
      createElement(Form, {
        schema,
        uiSchema,
        formData,
        validator,
        onChange: (event) => {
          saved.data = event.formData;
        },
      }),
    ),
  ),
);
