package vn.camket.test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the SQL statements that the calling thread sends, however they are sent: a page
 * whose number of statements grows with its rows is a defect. Those that keep the session
 * are the same for every page and counted apart. Every {@link IntegrationTest} may take
 * it as constructor parameter.
 */
public class Statements implements BeanPostProcessor {

	private final ThreadLocal<AtomicLong> sent = ThreadLocal.withInitial(AtomicLong::new);

	private final ThreadLocal<AtomicLong> sentForSessions = ThreadLocal.withInitial(AtomicLong::new);

	/** How many statements a piece of work sends. */
	public long during(Runnable work) {
		long before = this.sent.get().get();
		work.run();
		return this.sent.get().get() - before;
	}

	/** How many statements read or keep sessions during a piece of work. */
	public long forSessionsDuring(Runnable work) {
		long before = this.sentForSessions.get().get();
		work.run();
		return this.sentForSessions.get().get() - before;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		boolean counts = bean instanceof DataSource && !(bean instanceof DelegatingDataSource);
		return counts ? proxy(DataSource.class, (DataSource) bean) : bean;
	}

	private <T> T proxy(Class<T> type, T target) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(self, method, arguments) -> called(target, method, arguments)));
	}

	private static boolean isOfTheSessionStore(Object @Nullable [] arguments) {
		return arguments != null && String.valueOf(arguments[0]).contains("SPRING_SESSION");
	}

	private Object called(Object target, Method method, Object[] arguments) throws Throwable {
		boolean sends = method.getName().equals("prepareStatement") || method.getName().equals("createStatement");
		if (sends) {
			(isOfTheSessionStore(arguments) ? this.sentForSessions : this.sent).get().incrementAndGet();
		}
		try {
			Object result = method.invoke(target, arguments);
			return (result instanceof Connection connection && method.getName().equals("getConnection"))
					? proxy(Connection.class, connection) : result;
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
