/**
 * What every module may use and no domain word stands in: time, paging, forms, sheets.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package vn.camket.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
