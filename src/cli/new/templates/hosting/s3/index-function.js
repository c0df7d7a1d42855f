// A function of CloudFront for viewer requests: the page of an address that ends with "/".
function handler(event) {
  var request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}
