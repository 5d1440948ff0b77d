/**
 * Where an administrator looks after the templates.
 */
@NullMarked
package vn.camket.word.web;

import org.jspecify.annotations.NullMarked;
