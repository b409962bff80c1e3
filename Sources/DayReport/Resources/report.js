(() => {
  'use strict';
  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value === true) made.setAttribute(key, '');
      else if (value !== false && value !== null) made.setAttribute(key, value);
    }
    made.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
    return made;
  };
  const collator = new Intl.Collator('en', { numeric: true });

  // Tables of the page: a button in each heading sorts their rows.
  const sortKey = row => column => {
    const cell = row.children[column], value = cell.getAttribute('data-sort');
    return value === null ? cell.textContent : Number(value);
  };
  const compare = (one, two) => typeof one === 'number' && typeof two === 'number'
    ? one - two : collator.compare(String(one), String(two));
  const headings = (row, sort) => {
    const all = [...row.children];
    all.forEach((heading, column) => {
      const label = heading.textContent, arrow = element('span', { class: 'arrow', 'aria-hidden': 'true' });
      const button = element('button', { type: 'button' }, label, arrow);
      heading.replaceChildren(button);
      heading.setAttribute('aria-sort', 'none');
      button.addEventListener('click', () => {
        const before = heading.getAttribute('aria-sort');
        const isNumber = heading.classList.contains('num') || heading.hasAttribute('data-down');
        const isDown = before === 'none' ? isNumber : before === 'ascending';
        all.forEach(other => {
          other.setAttribute('aria-sort', 'none');
          other.querySelector('.arrow').textContent = '';
        });
        heading.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
        arrow.textContent = isDown ? '↓' : '↑';
        sort(column, isDown);
      });
    });
  };
  for (const table of document.querySelectorAll('table[data-sortable]')) {
    const body = table.tBodies[0];
    headings(table.tHead.rows[0], (column, isDown) => {
      const rows = [...body.rows].filter(row => !row.classList.contains('others'));
      const others = [...body.rows].filter(row => row.classList.contains('others'));
      const keyed = rows.map((row, index) => ({ row, index, key: sortKey(row)(column) }));
      keyed.sort((one, two) => (isDown ? -1 : 1) * compare(one.key, two.key) || one.index - two.index);
      body.append(...keyed.map(entry => entry.row), ...others);
    });
  }

  // On paper everything is open.
  window.addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details.exact')) details.open = true;
  });

  // The list of orders.
  const data = JSON.parse(document.getElementById('data').textContent);
  const count = data.id.length, pageSize = 50;
  const starts = counts => {
    const sums = new Int32Array(counts.length + 1);
    counts.forEach((value, index) => { sums[index + 1] = sums[index] + value; });
    return sums;
  };
  const shipmentStart = starts(data.shipmentCount), lineStart = starts(data.lineCount);
  const grouped = text => text.length <= 4 ? text : text.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  const whole = value => (value < 0 ? '\u2212' : '') + grouped(String(Math.abs(value)));
  // The digits are those of a whole number, so that none is lost.
  const money = value => {
    const digits = String(Math.abs(value)).padStart(data.places + 1, '0');
    const units = digits.slice(0, -data.places), rest = digits.slice(-data.places);
    const minor = rest.slice(2).replace(/0+$/, '');
    const text = (value < 0 ? '\u2212' : '') + grouped(units) + '.' + rest.slice(0, 2);
    return minor ? [text, element('small', {}, minor)] : [text];
  };
  const day = number => number ? new Date(number * 86400000).toISOString().slice(0, 10).replace(/-/g, '\u2011') : '';
  const counted = (value, word) => `${whole(value)}\u00a0${word}${value === 1 ? '' : 's'}`;

  const units = new Int32Array(count), left = new Int32Array(count), late = new Int32Array(count);
  for (let order = 0; order < count; order += 1) {
    for (let line = lineStart[order]; line < lineStart[order + 1]; line += 1) {
      units[order] += data.quantity[line];
      if (data.place[line] < 0) left[order] += data.quantity[line];
    }
    for (let row = shipmentStart[order]; row < shipmentStart[order + 1]; row += 1)
      late[order] = Math.max(late[order], data.late[row], data.leftLate[row]);
  }
  const from = order => {
    const names = [];
    for (let row = shipmentStart[order]; row < shipmentStart[order + 1]; row += 1)
      names.push(data.locations[data.from[row]]);
    return names.join(' + ');
  };
  const tags = order => {
    const all = [];
    if (left[order]) all.push(left[order] === units[order] ? 'not shipped' : `${whole(left[order])} left`);
    if (late[order]) all.push(`late ${late[order]} d`);
    if (data.shipmentCount[order] > 1) all.push(`${data.shipmentCount[order]} shipments`);
    return all;
  };
  const matches = {
    all: () => true,
    unfilled: order => left[order] > 0,
    late: order => late[order] > 0,
    split: order => data.shipmentCount[order] > 1,
    told: order => left[order] > 0 || late[order] > 0 || data.shipmentCount[order] > 1,
  };
  // Explanations by order.
  const recordOf = new Map(data.explained.map((order, index) => [order, index]));
  const isMarked = data.explained.length < count;
  // They are read when one is asked for.
  let why = null;
  // What a search looks through, made when somebody searches.
  let texts = null;
  const textOf = order => {
    const parts = [data.id[order], data.channels[data.channel[order]], data.areas[data.area[order]], from(order)];
    for (let line = lineStart[order]; line < lineStart[order + 1]; line += 1) {
      const sku = data.sku[line];
      parts.push(data.skus[sku], data.skuNames[sku]);
    }
    return parts.join('\n').toLowerCase();
  };

  const columns = [
    { title: 'order', key: order => data.id[order] },
    { title: 'channel', key: order => data.channels[data.channel[order]], wide: true },
    { title: 'to', key: order => data.areas[data.area[order]], wide: true },
    { title: 'units', key: order => units[order], isNumber: true, wide: true },
    { title: 'from', key: from },
    { title: `cost, ${data.currency}`, key: order => data.cost[order], isNumber: true },
    { title: 'remarks', wide: true, key: order => left[order] * 1e6 + late[order] * 1e3 + data.shipmentCount[order], isDownFirst: true },
  ];
  let shown = Array.from({ length: count }, (_, order) => order);
  let page = 0, sorted = { column: -1, isDown: false };

  const list = document.getElementById('order-list');
  const search = element('input', { type: 'search', id: 'order-search', autocomplete: 'off', spellcheck: 'false' });
  const filter = element('select', { id: 'order-filter' }, ...[
    ['all', 'all orders'], ['told', 'with something to tell'], ['unfilled', 'not shipped whole'], ['late', 'late'],
    ['split', 'in several shipments'],
  ].map(([value, label]) => element('option', { value }, label)));
  const head = element('tr', {}, ...columns.map(column => element(
    'th', {
      scope: 'col', class: [column.isNumber ? 'num' : 'word', column.wide ? 'wide-only' : ''].join(' ').trim(),
      'data-down': column.isDownFirst || false,
    },
    column.title)));
  const body = element('tbody', {});
  const table = element('table', { class: 'orders', id: 'orders-table' },
    element('caption', {}, 'Orders ', element('span', { class: 'file' }, 'orders.csv')), element('thead', {}, head), body);
  const status = element('p', { role: 'status', id: 'order-status' });
  const previous = element('button', { type: 'button' }, 'Previous'), next = element('button', { type: 'button' }, 'Next');
  list.append(
    element('div', { class: 'controls', role: 'search' },
      element('label', { for: 'order-search' }, 'Search', element('br'), search),
      element('label', { for: 'order-filter' }, 'Show', element('br'), filter)),
    element('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'Orders' }, table),
    element('div', { class: 'pager' }, previous, next, status));

  const cell = (column, order) => {
    const name = [column.isNumber ? 'num' : 'word', column.wide ? 'wide-only' : ''].join(' ').trim();
    if (column.title === 'remarks')
      return element('td', { class: 'tags wide-only' }, ...tags(order).map(tag => element('span', {}, tag)));
    if (column.isNumber && column.title.startsWith('cost'))
      return element('td', { class: name }, ...money(data.cost[order]));
    const value = column.key(order);
    return element('td', { class: name }, column.isNumber ? whole(value) : value || '–');
  };
  const draw = () => {
    const pages = Math.max(1, Math.ceil(shown.length / pageSize));
    page = Math.min(page, pages - 1);
    const visible = shown.slice(page * pageSize, (page + 1) * pageSize);
    body.replaceChildren(...visible.map(order => {
      const button = element('button', { type: 'button', 'aria-expanded': 'false' }, data.id[order],
        isMarked && recordOf.has(order) ? element('span', { title: 'with its explanation' }, ' ✦') : '');
      const remarks = tags(order);
      const row = element('tr', {}, element('th', { scope: 'row' }, button, remarks.length === 0 ? ''
        : element('div', { class: 'tags narrow-only' }, ...remarks.map(tag => element('span', {}, tag)))),
        ...columns.slice(1).map(column => cell(column, order)));
      button.addEventListener('click', () => toggle(order, row, button));
      return row;
    }));
    previous.disabled = page === 0;
    next.disabled = page === pages - 1;
    const range = shown.length === 0 ? 'no order'
      : `${whole(page * pageSize + 1)} to ${whole(page * pageSize + visible.length)} of ${counted(shown.length, 'order')}`;
    status.textContent = shown.length === count ? range : `${range} that match, of ${whole(count)}`;
  };
  const arrange = () => {
    if (sorted.column < 0) return;
    const key = columns[sorted.column].key, keys = new Map(shown.map(order => [order, key(order)]));
    shown.sort((one, two) => (sorted.isDown ? -1 : 1) * compare(keys.get(one), keys.get(two)) || one - two);
  };
  const select = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word.length > 0);
    const isShown = matches[filter.value];
    if (words.length > 0 && texts === null) texts = data.id.map((_, order) => textOf(order));
    shown = [];
    for (let order = 0; order < count; order += 1)
      if (isShown(order) && words.every(word => texts[order].includes(word))) shown.push(order);
    page = 0;
    arrange();
    draw();
  };
  headings(head, (column, isDown) => {
    sorted = { column, isDown };
    page = 0;
    arrange();
    draw();
  });
  let waiting = 0;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(select, count > 5000 ? 200 : 0);
  });
  filter.addEventListener('change', select);
  previous.addEventListener('click', () => { page -= 1; draw(); });
  next.addEventListener('click', () => { page += 1; draw(); });

  // An order, opened.
  const simpleTable = (caption, heads, rows, kind = '') => element('div', { class: `scroll ${kind}`.trim() }, element('table', {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads.map(([title, isNumber]) =>
      element('th', { scope: 'col', class: isNumber ? 'num' : 'word' }, title)))),
    element('tbody', {}, ...rows.map(cells => element('tr', {}, ...cells.map((content, index) => element(
      index === 0 ? 'th' : 'td', index === 0 ? { scope: 'row' } : { class: heads[index][1] ? 'num' : 'word', 'data-label': heads[index][0] },
      ...[content].flat())))))));
  const lineText = line => {
    const sku = data.sku[line], name = data.skuNames[sku];
    return `${whole(data.quantity[line])} × ${data.skus[sku]}${name ? ` (${name})` : ''}`;
  };
  const weight = value => `${Number((value / 1e6).toFixed(2))}\u00a0${data.unit}`;
  // Why an order ships as it does.
  const bullets = items => element('ul', {}, ...items.map(item => element('li', {}, ...[item].flat(9))));
  const signed = value => value === 0 ? ['the same'] : value > 0 ? [...money(value), ' more'] : [...money(-value), ' less'];
  // A supply is called after one of it: `unit of …`, `shipment from …`.
  const plural = supply => why.supplies[supply].replace(/^(unit|shipment)/, '$1s');
  const so = (number, supply) => `${whole(number)} ${number === 1 ? why.supplies[supply] : plural(supply)}`;
  const supplyText = ([supply, needs, left, holderCount, ...holders]) => {
    const names = holders.map(([order, used, loses]) =>
      [data.id[order], ` has ${whole(used)}`, loses > 0 ? [' and would lose ', ...money(loses)] : '']);
    return [
      `needs ${so(needs, supply)}, ${left === 0 ? 'none' : whole(left)} left`,
      names.length === 0 ? '' : ['; ', ...names.flatMap((name, index) => [index > 0 ? '; ' : '', ...name.flat()])],
      holderCount > holders.length ? `; ${whole(holderCount - holders.length)} other orders have some` : '',
    ];
  };
  const wayText = (shipments, left) => [
    shipments.length === 0 ? 'ship nothing' : shipments.map(([location, service, , late]) =>
      `${data.locations[location]} by ${why.services[service]}${late ? `, late by ${late}\u00a0d` : ''}`).join(' + '),
    left > 0 ? `, ${counted(left, 'unit')} left` : '',
  ].join('');
  const explanation = order => {
    const index = recordOf.get(order);
    if (index === undefined) return null;
    why ??= JSON.parse(document.getElementById('explanations').textContent);
    const [scarcity, alternatives, whyNot, without] = why.records[index], parts = [];
    const possible = alternatives.filter(way => way[5].length === 0);
    const best = possible.reduce((least, way) => least === null || way[0] < least[0] ? way : least, null);
    const cheaper = alternatives.filter(way => way[5].length > 0 && way[0] < 0)
      .reduce((least, way) => least === null || way[0] < least[0] ? way : least, null);
    const sentences = [];
    if (best !== null) sentences.push(element('p', {}, 'The best other way that was free, ', wayText(best[4], best[3]),
      best[0] === 0 ? ', costs the same.' : best[0] > 0 ? ', costs ' : ', would cost ', ...(best[0] === 0 ? [] : [...signed(best[0]), '.'])));
    else if (alternatives.length > 0) sentences.push(element('p', {}, 'None of the best other ways was free.'));
    else sentences.push(element('p', {}, 'There is no other way to ship it.'));
    if (cheaper !== null) {
      const [supply, needs, , holderCount, holder] = cheaper[5][0];
      sentences.push(element('p', {}, wayText(cheaper[4], cheaper[3]), ' would cost ', ...signed(cheaper[0]),
        `, but needs ${so(needs, supply)}, which `,
        holder === undefined ? 'there is not.' : `${holderCount === 1 ? 'another order has' : `${whole(holderCount)} other orders have`}`,
        ...holder === undefined ? [] : ['; ', `${data.id[holder[0]]}, which needs it least, would `,
          ...holder[2] > 0 ? ['pay ', ...money(holder[2]), ' more without.'] : ['not even pay more without.']]));
    }
    if (scarcity.length > 0) sentences.push(element('p', {}, 'It uses what is scarce: ',
      ...scarcity.flatMap(([supply, used, price], position) => [position > 0 ? '; ' : '', so(used, supply), ' worth ', ...money(price), used > 1 ? ' each' : '']), ', by the plan\'s prices.'));
    parts.push(element('div', {}, element('h3', {}, 'Why so'), ...sentences));
    if (alternatives.length > 0) parts.push(simpleTable('The best other ways',
      [['way', false], ['costs', true], ['of which', false], ['what stands in the way', false]],
      alternatives.map(([difference, terms, , left, shipments, lacks]) => [
        wayText(shipments, left), signed(difference),
        terms.flatMap(([term, value], position) => [position > 0 ? ', ' : '', `${data.allTerms[term]} `, value > 0 ? '+' : '', ...money(value)]),
        lacks.length === 0 ? (difference > 0 ? 'nothing: it is dearer' : 'nothing') : lacks.map((lack, position) => [position > 0 ? '. ' : '', ...supplyText(lack)]).flat(9),
      ]), 'stack'));
    if (whyNot.length + without.length > 0) {
      const items = whyNot.map(([location, service, kind, ...rest]) => {
        const name = `${data.locations[location]} by ${why.services[service]}: `;
        if (kind === 0) return [name, why.facts[rest[0]]];
        if (kind === 1) return [name, 'others have the ', rest.map(supply => plural(supply)).join(' and the ')];
        return [name, ...signed(rest[0])];
      });
      if (without.length > 0)
        items.push([`${without.map(location => data.locations[location]).join(', ')}: no stock of what it orders`]);
      parts.push(element('details', { class: 'why-not' },
        element('summary', {}, `Why not from ${counted(whyNot.length + without.length, 'other location')}`), bullets(items)));
    }
    return element('div', {}, ...parts);
  };
  const detail = order => {
    const parts = [], first = shipmentStart[order], last = shipmentStart[order + 1];
    const contents = Array.from({ length: last - first }, () => []), unfilled = [];
    for (let line = lineStart[order]; line < lineStart[order + 1]; line += 1) {
      const place = data.place[line];
      if (place >= 0) contents[place].push(lineText(line));
      else unfilled.push(`${lineText(line)}: ${data.reasons[-1 - place] || 'no reason given'}`);
    }
    if (last > first)
      parts.push(simpleTable('Shipments', [
        ['from', false], ['by', false], ['holds', false], ['leaves', false], ['arrives', false], ['cost', true],
      ], contents.map((held, index) => {
        const row = first + index;
        const total = data.amounts.reduce((sum, term) => sum + term[row], 0);
        const isLate = data.late[row] || data.leftLate[row];
        return [
          data.locations[data.from[row]],
          `${data.services[data.service[row]]}, zone ${data.zones[data.zone[row]]}, ${counted(data.parcels[row], 'parcel')}, ${weight(data.weight[row])}`,
          held.join('; '), day(data.ships[row]),
          day(data.arrives[row]) + (isLate ? `, late by ${Math.max(data.late[row], data.leftLate[row])}\u00a0d` : ''),
          money(total),
        ];
      }), 'stack'));
    const costs = data.shipmentTerms.map((name, term) => {
      let sum = 0;
      for (let row = first; row < last; row += 1) sum += data.amounts[term][row];
      return [name, sum];
    });
    costs.push(['splits', data.split[order]], ['unfilled', data.unfilled[order]]);
    parts.push(simpleTable('What it costs', [['term', false], [data.currency, true]],
      [...costs.filter(([, value]) => value !== 0), ['together', data.cost[order]]]
        .map(([name, value]) => [name, money(value)]), 'costs'));
    const promise = data.promise[order] ? element('p', {}, `Promised for ${day(data.promise[order])}.`) : null;
    const missing = unfilled.length === 0 ? null : element('div', {}, element('h3', {}, 'Not shipped'),
      element('ul', {}, ...unfilled.map(text => element('li', {}, text))));
    return element('td', { colspan: String(columns.length) }, promise, element('div', { class: 'grid' }, ...parts), missing,
      explanation(order));
  };
  const toggle = (order, row, button) => {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!isOpen));
    if (isOpen) row.nextElementSibling.remove();
    else row.after(element('tr', { class: 'detail' }, detail(order)));
  };
  // First what there is something to tell of.
  head.lastElementChild.querySelector('button').click();
})();
