/// What the tests of all modules share: the interpreter that is the authority, and the folders of
/// this repository. May not know any module under test.
package dev.lazyscope.testing;
