/** Names of pictures that pages may show. */
export const PICTURE = /\.(png|jpe?g|gif|webp|avif)$/i;
