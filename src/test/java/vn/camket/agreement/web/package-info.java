@NullMarked
package vn.camket.agreement.web;

import org.jspecify.annotations.NullMarked;
