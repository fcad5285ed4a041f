import uni from '@dcloudio/vite-plugin-uni'
import { defineConfig, type Plugin } from 'vite'

/** uni-h5's own styles name images on a CDN that we never show: no request may leave our origin. */
function withoutForeignImages(): Plugin {
  return {
    name: 'careloop:without-foreign-images',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type === 'asset' && asset.fileName.endsWith('.css') && typeof asset.source === 'string') {
          asset.source = asset.source.replace(/url\((["']?)https?:\/\/[^)]*\1\)/g, 'none')
        }
      }
    },
  }
}

export default defineConfig({
  // The CommonJS default export hides one level deeper in an ES module.
  plugins: [(uni as unknown as { default?: typeof uni }).default?.() ?? uni(), withoutForeignImages()],
  build: { target: 'es2015', reportCompressedSize: false },
})
