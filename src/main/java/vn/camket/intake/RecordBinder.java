package vn.camket.intake;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.validation.DefaultMessageCodesResolver;
import org.springframework.validation.FieldError;

/**
 * Fills records as a form is bound to them, with the names and messages that it would
 * have. {@code DataBinder} does the same, but looks up the annotations of every component
 * anew for every record: ten thousand rows would take minutes.
 */
final class RecordBinder {

	private static final TypeDescriptor TEXTS = TypeDescriptor.valueOf(String[].class);

	private final DefaultMessageCodesResolver codes = new DefaultMessageCodesResolver();

	private final Map<Class<?>, Shape> shapes = new HashMap<>();

	private final ConversionService conversion;

	RecordBinder(ConversionService conversion) {
		this.conversion = conversion;
	}

	/**
	 * Makes a record.
	 * @param values by the names that a form's fields would have
	 * @param errors takes what cannot be understood
	 * @return {@code null} if something cannot
	 */
	<F> @Nullable F bind(Class<F> type, String name, Map<String, List<String>> values, Consumer<FieldError> errors) {
		List<FieldError> found = new ArrayList<>();
		Object made = record(type, name, "", values, found);
		found.forEach(errors);
		return found.isEmpty() ? type.cast(made) : null;
	}

	private Object record(Class<?> type, String name, String path, Map<String, List<String>> values,
			List<FieldError> errors) {
		Shape shape = this.shapes.computeIfAbsent(type, Shape::of);
		@Nullable Object[] arguments = new @Nullable Object[shape.components().size()];
		for (int i = 0; i < arguments.length; i++) {
			Component component = shape.components().get(i);
			String field = path + component.name();
			arguments[i] = (component.nested() == null) ? value(component, name, field, values.get(field), errors)
					: component.list() ? records(component.nested(), name, field, values, errors)
							: record(component.nested(), name, field + ".", values, errors);
		}
		return BeanUtils.instantiateClass(shape.constructor(), arguments);
	}

	private List<Object> records(Class<?> type, String name, String field, Map<String, List<String>> values,
			List<FieldError> errors) {
		List<Object> records = new ArrayList<>();
		for (int i = 0; hasValues(field + "[" + i + "].", values); i++) {
			records.add(record(type, name, field + "[" + i + "].", values, errors));
		}
		return records;
	}

	private static boolean hasValues(String path, Map<String, List<String>> values) {
		return values.keySet().stream().anyMatch((name) -> name.startsWith(path));
	}

	private @Nullable Object value(Component component, String name, String field, @Nullable List<String> typed,
			List<FieldError> errors) {
		if (typed == null || typed.isEmpty()) {
			return component.list() ? List.of() : component.primitive() ? Boolean.FALSE : null;
		}
		try {
			return component.list() ? this.conversion.convert(typed.toArray(String[]::new), TEXTS, component.type())
					: this.conversion.convert(typed.get(0).strip(), component.type());
		}
		catch (ConversionException ex) {
			Class<?> type = component.type().getObjectType();
			errors.add(new FieldError(name, field, typed.get(0), true,
					this.codes.resolveMessageCodes("typeMismatch", name, field, type), null, null));
			return component.primitive() ? Boolean.FALSE : null;
		}
	}

	/**
	 * How a record is made.
	 */
	private record Shape(Constructor<?> constructor, List<Component> components) {

		static Shape of(Class<?> type) {
			Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
			var components = type.getRecordComponents();
			return new Shape(constructor,
					IntStream.range(0, components.length)
						.mapToObj((i) -> Component.of(components[i].getName(), new MethodParameter(constructor, i)))
						.toList());
		}

	}

	/**
	 * A component of a record.
	 *
	 * @param nested the record that it, or each of its items, is; {@code null} if it is a
	 * value
	 */
	private record Component(String name, TypeDescriptor type, @Nullable Class<?> nested, boolean list,
			boolean primitive) {

		static Component of(String name, MethodParameter parameter) {
			ResolvableType type = ResolvableType.forMethodParameter(parameter);
			boolean list = List.class.isAssignableFrom(type.toClass());
			Class<?> item = list ? type.asCollection().getGeneric().toClass() : type.toClass();
			return new Component(name, new TypeDescriptor(type, null, parameter.getParameterAnnotations()),
					item.isRecord() ? item : null, list, parameter.getParameterType().isPrimitive());
		}

	}

}
