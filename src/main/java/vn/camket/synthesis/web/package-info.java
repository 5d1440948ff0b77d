/**
 * Where officers write the consolidated report and everybody above reads it.
 */
@NullMarked
package vn.camket.synthesis.web;

import org.jspecify.annotations.NullMarked;
