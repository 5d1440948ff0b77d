package vn.camket.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.SortHandlerMethodArgumentResolver;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * An order that cannot be read, such as {@code sort=%25}, is passed over like one by a
 * property that the list does not have. Spring Data decodes the parameter once more and
 * throws.
 */
class LenientSortResolver extends SortHandlerMethodArgumentResolver {

	@Override
	public Sort resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		try {
			return super.resolveArgument(parameter, container, request, binders);
		}
		catch (IllegalArgumentException ex) {
			return getDefaultFromAnnotationOrFallback(parameter);
		}
	}

}
