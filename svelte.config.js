/** Runes in our own components only: a dependency may still ship the older syntax. */
export default {
  vitePlugin: {
    dynamicCompileOptions: ({ filename }) =>
      filename.includes('node_modules') ? undefined : { runes: true },
  },
};
