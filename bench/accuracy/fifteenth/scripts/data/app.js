// add
function add(a, b) {
  /* sum */
  return a + b;
}
add(1, 2);
