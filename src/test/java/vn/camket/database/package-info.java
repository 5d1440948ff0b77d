@NullMarked
package vn.camket.database;

import org.jspecify.annotations.NullMarked;
