// Draws <canvas data-chart="bar|stacked|line|doughnut"> from the table in the same <figure>; see components/chart.html.
// The table stays: folded away once the chart stands, open without script, read by screen readers.

const css = getComputedStyle(document.documentElement);
const token = (name) => css.getPropertyValue(name).trim();
const KINDS = {
  ok: '--ck-ok', info: '--ck-blue', warn: '--ck-amber', bad: '--ck-bad', wait: '--ck-wait', none: '--ck-line-strong',
};
const PALETTE = ['#12407a', '#b57c0b', '#1a6a3a', '#8593a1', '#4a3f8c', '#a31919', '#6f9bd1', '#b4c3d2'];

const colour = (cell, index) => (KINDS[cell?.dataset.kind] ? token(KINDS[cell.dataset.kind]) : PALETTE[index % PALETTE.length]);

/** 1.234,5 on the page is 1234.5 for the chart; data-value wins where it stands. */
function number(cell) {
  const text = cell.dataset.value ?? cell.textContent.replace(/[^\d,-]/g, '').replace(',', '.');
  return text === '' ? null : Number(text);
}

function read(table) {
  const heads = [...table.tHead.rows[0].cells].slice(1);
  const rows = [...table.tBodies[0].rows];
  return {
    labels: rows.map((row) => row.cells[0].textContent.trim()),
    rowHeads: rows.map((row) => row.cells[0]),
    series: heads.map((head, index) => ({ head, label: head.textContent.trim(), data: rows.map((row) => number(row.cells[index + 1])) })),
  };
}

function config(type, { labels, rowHeads, series }) {
  const round = type === 'doughnut';
  const stacked = type === 'stacked';
  const axis = { grid: { color: token('--ck-line') }, border: { display: false }, ticks: { precision: 0 } };
  const plain = { ...axis, grid: { display: false } };
  return {
    type: stacked ? 'bar' : type,
    data: {
      labels,
      datasets: series.map(({ head, label, data }, index) => {
        const shade = round ? rowHeads.map(colour) : colour(head, index);
        return { label, data, backgroundColor: shade, borderColor: round ? '#fff' : shade, borderRadius: round ? 0 : 3, maxBarThickness: 56, tension: 0.25 };
      }),
    },
    options: {
      locale: 'vi',
      maintainAspectRatio: false,
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches && { duration: 300 },
      indexAxis: stacked ? 'y' : 'x',
      scales: round ? {} : {
        x: { ...(stacked ? axis : plain), stacked, beginAtZero: true },
        y: { ...(stacked ? { ...plain, ticks: { autoSkip: false } } : axis), stacked, beginAtZero: true },
      },
      plugins: { legend: { display: round || series.length > 1, position: 'bottom', labels: { boxWidth: 12, boxHeight: 12 } } },
    },
  };
}

function enhance(root) {
  root.querySelectorAll('canvas[data-chart]').forEach((canvas) => {
    const table = canvas.closest('figure').querySelector('table');
    if (!table || window.Chart.getChart(canvas)) {
      return;
    }
    canvas.parentElement.hidden = false;
    canvas.closest('figure').querySelector('details').open = false;
    const data = read(table);
    if (canvas.dataset.chart === 'stacked') {
      // Each bar with its name beside it, however many there are.
      canvas.parentElement.style.height = `${data.labels.length * 1.5 + 6}rem`;
    }
    new window.Chart(canvas, config(canvas.dataset.chart, data));
  });
}

Object.assign(window.Chart.defaults, { color: token('--ck-muted') });
Object.assign(window.Chart.defaults.font, { family: token('--ck-font'), size: 13 });
enhance(document);
document.addEventListener('htmx:load', (event) => enhance(event.detail.elt));
