@NullMarked
package vn.camket.account.web;

import org.jspecify.annotations.NullMarked;
