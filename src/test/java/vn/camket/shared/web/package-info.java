@NullMarked
package vn.camket.shared.web;

import org.jspecify.annotations.NullMarked;
