/// Looks modules up on the disk as `importlib`'s finders do: folders are listed once, archives look
/// like folders. In: a search path; out: found modules, bytes and names. The only package of
/// `graph.link` that touches files. Knows nothing of import statements or projects.
package dev.lazyscope.graph.link.disk;
