/**
 * Pages of obstacles and of the documents that escalate them.
 */
@NullMarked
package vn.camket.obstacle.web;

import org.jspecify.annotations.NullMarked;
