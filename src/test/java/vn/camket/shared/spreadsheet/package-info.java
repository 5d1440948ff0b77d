@NullMarked
package vn.camket.shared.spreadsheet;

import org.jspecify.annotations.NullMarked;
