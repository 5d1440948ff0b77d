/**
 * Pages of activities.
 */
@NullMarked
package vn.camket.activity.web;

import org.jspecify.annotations.NullMarked;
