// Fills template.docx with each view of views.json; writes 0.docx, 1.docx… and prints the seconds each took.
const fs = require("fs");
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");

function lookup(path, scopes) {
  const [first, ...rest] = path.split(".");
  for (let n = scopes.length - 1; n >= 0; n--) {
    const scope = scopes[n];
    if (scope !== null && typeof scope === "object" && first in scope) {
      return rest.reduce((value, name) => value[name], scope[first]);
    }
  }
  throw new Error("no field " + path);
}

const shows = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

function condition(text, scopes) {
  return text.split(" or ").some((one) =>
    one.startsWith("not ") ? !shows(lookup(one.slice(4), scopes)) : shows(lookup(one, scopes))
  );
}

// The conditions and loops of our templates, word for word.
function parser(tag) {
  const loop = /^for (\w+) in ([\w.]+)$/.exec(tag);
  if (loop) {
    return {
      get: (_, context) =>
        lookup(loop[2], context.scopeList).map((item, n, all) => ({
          [loop[1]]: item,
          loop: { last: n === all.length - 1 },
        })),
    };
  }
  if (tag.startsWith("if ")) return { get: (_, context) => condition(tag.slice(3), context.scopeList) };
  return { get: (_, context) => lookup(tag, context.scopeList) };
}

const template = fs.readFileSync("template.docx");
function fill(view) {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true, parser });
  document.render(view);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 1 } });
}

const views = JSON.parse(fs.readFileSync("views.json", "utf-8"));
const times = {};
Object.entries(views).forEach(([work, view], number) => {
  const taken = [];
  let data;
  const rounds = view.annexe.length > 20 ? 3 : 60;
  for (let n = 0; n < rounds; n++) {
    const start = process.hrtime.bigint();
    data = fill(view);
    taken.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
  fs.writeFileSync(number + ".docx", data);
  times[work] = taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)];
});
console.log(JSON.stringify(times));
