#!/bin/sh
# Uploads the built site: first what has its content in its name, then the pages, and the worker last.
set -eu
bucket=$1 distribution=$2
cd "$(dirname "$0")/../.."
aws s3 sync dist/_assets "s3://$bucket/_assets" --cache-control 'private, max-age=31536000, immutable'
aws s3 sync dist "s3://$bucket" --delete --cache-control no-cache --exclude '_assets/*' --exclude sw.js
aws s3 cp dist/sw.js "s3://$bucket/sw.js" --cache-control no-cache --content-type text/javascript
aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*'
