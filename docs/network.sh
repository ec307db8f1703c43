#!/usr/bin/env bash
# Draws docs/network.svg, the README's picture, from the graph that "./entente build data/articles"
# makes. Needs Graphviz. Arguments are passed on to "entente export", such as --loc DIR.
set -euo pipefail

root=$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
relations=(backs opposes meetsWith)

# The colour that the ontology gives a relation.
color() {
  sed -n "/^ent:$1\$/,/ent:color/s/.*ent:color \"\(#[0-9a-fA-F]*\)\".*/\1/p" \
    "$root/ontology/relations.ttl" | head -n 1
}

legend='<table border="0" cellspacing="0" cellpadding="6"><tr>'
for relation in "${relations[@]}"; do
  legend+="<td><font color=\"$(color "$relation")\" point-size=\"30\">&#8212;&#8212;</font></td>"
  legend+="<td><font point-size=\"22\">$relation</font></td>"
done
legend+='</tr></table>'

picture=$root/docs/network.svg.new
trap 'rm -f "$picture"' EXIT

"$root/entente" export dot "${relations[@]/#/--relation=}" "$@" |
  gvpr -c "
    BEG_G { \$G.label = html(\$G, \"${legend//\"/\\\"}\"); \$G.labelloc = \"t\"; \$G.fontname = \"Helvetica\" }
    N { fontname = \"Helvetica\"; fontsize = \"16\"; margin = \"0.12,0.05\"; height = \"0.35\" }
    E { label = \"\"; len = \"1.8\"; penwidth = \"2.2\"; arrowsize = \"0.9\" }" |
  neato -Gbgcolor=white -Goverlap=prism -Gsep=+14 -Gpack=14 -Gpackmode=node -Tsvg \
    >"$picture"
mv "$picture" "$root/docs/network.svg"
