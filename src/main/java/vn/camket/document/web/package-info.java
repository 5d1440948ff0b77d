/**
 * Pages of documents.
 */
@NullMarked
package vn.camket.document.web;

import org.jspecify.annotations.NullMarked;
