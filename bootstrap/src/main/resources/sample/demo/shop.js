'use strict';

// The fictitious company's own front end. What it does with the widget is what yours would do.
const byId = (id) => document.getElementById(id);

const json = async (address) => (await fetch(address)).json();

const humanized = (key) => key.charAt(0).toUpperCase() + key.slice(1).replaceAll('_', ' ');

function show(person) {
  const traits = person?.traits ?? {};
  const { integrations, usage, current_problems: problems } = person?.context ?? {};
  byId('hello').textContent = person ? 'Good morning, ' + traits.name.split(' ')[0] : 'Good morning';
  byId('company').textContent = person
    ? person.company.name + ' · ' + traits.email
    : 'A fictitious company, so that you can see Halo in a product. Ask the assistant in the corner.';
  byId('plan').textContent = traits.plan ?? 'Not signed in';
  byId('seats').textContent = usage?.value.seats_limit ? usage.value.seats_used + ' of ' + usage.value.seats_limit + ' seats used' : '';
  byId('alert').hidden = !problems;
  byId('alert').textContent = problems ? problems.value.map((p) => p.area + ': ' + p.message).join(' ') : '';
  const states = Object.entries(integrations?.value ?? { hubspot: {}, shopify: {}, slack: {} });
  byId('connections').replaceChildren(...states.map(([name, state]) => connection(name, state)));
}

function connection(name, state) {
  const item = document.createElement('li');
  const label = document.createElement('span');
  const status = document.createElement('span');
  item.id = 'connection-' + name;
  label.textContent = humanized(name);
  status.textContent = state.connected ? humanized(state.status ?? 'connected') : 'Not connected';
  status.className = state.status === 'error' ? 'broken' : '';
  item.append(label, status);
  if (state.status === 'error') item.append(reconnecting(name));
  return item;
}

function reconnecting(name) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Reconnect';
  button.addEventListener('click', () => window.halo.sendMessage('How do I reconnect ' + humanized(name) + '?'));
  return button;
}

function start(workspace, person) {
  HaloAgents.getInstance()?.destroy();
  const halo = HaloAgents.init({
    orgId: workspace.org_id,
    apiKey: workspace.api_key,
    ...(person && {
      userId: person.user_id,
      userTraits: person.traits,
      companyId: person.company_id,
      companyTraits: person.company,
      getUserToken: async () => (await json('/demo/token/' + person.user_id)).token,
    }),
    context: { page: { label: 'Page', type: 'custom', value: 'Overview' } },
    onError: (error) => console.warn('widget:', error.code, error.message),
  });
  window.halo = halo;
}

async function main() {
  const workspace = await json('/demo/workspace');
  const select = byId('person');
  const wanted = new URLSearchParams(location.search).get('as') ?? 'maria';
  select.append(new Option('nobody', ''), ...workspace.people.map((p) => new Option(p.traits.name, p.user_id)));
  select.value = workspace.people.some((p) => p.user_id === wanted) ? wanted : '';
  const become = () => {
    const person = workspace.people.find((p) => p.user_id === select.value);
    history.replaceState(null, '', '?as=' + select.value);
    show(person);
    start(workspace, person);
  };
  select.addEventListener('change', become);
  byId('human').addEventListener('click', () => window.halo.openChat());
  byId('upgrade').addEventListener('click', () => window.halo.sendMessage('How do I change my plan?'));
  for (const button of document.querySelectorAll('.ask button')) {
    button.addEventListener('click', () => window.halo.sendMessage(button.textContent));
  }
  become();
}

main();
