package vn.camket.shared.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Lets a form that is a record be checked further after some of its fields were not
 * understood. Spring makes the record then, but leaves its errors without it, so that
 * refusing one more field would fail.
 */
@Component
class FormBinding implements WebMvcRegistrations {

	@Override
	public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
		return new RequestMappingHandlerAdapter() {

			@Override
			protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
				return new BinderFactory(methods, getWebBindingInitializer());
			}

		};
	}

	private static final class BinderFactory extends ServletRequestDataBinderFactory {

		BinderFactory(List<InvocableHandlerMethod> methods, @Nullable WebBindingInitializer initializer) {
			super(methods, initializer);
		}

		@Override
		protected ServletRequestDataBinder createBinderInstance(@Nullable Object target, String objectName,
				NativeWebRequest request) {
			return new FormBinder(target, objectName);
		}

	}

	private static final class FormBinder extends ExtendedServletRequestDataBinder {

		FormBinder(@Nullable Object target, String objectName) {
			super(target, objectName);
		}

		@Override
		protected AbstractPropertyBindingResult createBeanPropertyBindingResult() {
			AbstractPropertyBindingResult result = new BeanPropertyBindingResult(getTarget(), getObjectName(),
					isAutoGrowNestedPaths(), getAutoGrowCollectionLimit()) {

				@Override
				protected BeanWrapper createBeanWrapper() {
					Object made = FormBinder.this.getTarget();
					return (made != null) ? PropertyAccessorFactory.forBeanPropertyAccess(made)
							: super.createBeanWrapper();
				}

			};
			if (getConversionService() != null) {
				result.initConversion(getConversionService());
			}
			return result;
		}

	}

}
