// Three editors as pages have them, and one number outside. `fixture.texts()` is what each holds by its own
// account; `fixture.markup()` what it draws.

import { basicSetup, EditorView as CodeView } from 'codemirror';
import { Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView as ProseView } from 'prosemirror-view';

function place(id) {
  const element = document.createElement('div');
  element.id = id;
  document.body.append(element);
  return element;
}

const outside = place('outside');
outside.textContent = 'Front desk 415-555-0150';

// As ProseMirror asks of every page.
document.head.insertAdjacentHTML('beforeend', '<style>.ProseMirror { white-space: pre-wrap }</style>');

const schema = new Schema({ nodes: basic.spec.nodes, marks: basic.spec.marks });
const paragraph = schema.node('paragraph', null, [schema.text('Call 415-555-0151 today')]);
const prose = new ProseView(place('prose'), {
  state: EditorState.create({ doc: schema.node('doc', null, [paragraph]) }),
});

const code = new CodeView({ doc: 'phone = "415-555-0152"', extensions: [basicSetup], parent: place('code') });

const mail = place('mail');
mail.contentEditable = 'true';
mail.innerHTML =
  '<p>Ring me at 415-555-0153</p><div class="signature"><a href="tel:+14155550154">415-555-0154</a></div>';

globalThis.fixture = {
  texts: () => [prose.state.doc.textContent, code.state.doc.toString(), mail.textContent],
  markup: () => [prose.dom, code.contentDOM, mail].map(({ outerHTML }) => outerHTML),
};
