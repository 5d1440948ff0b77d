package vn.camket.startup;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Finds a taken HTTP port before the database is started. The web server itself binds
 * only when everything else is up, so that the answer would come late and after
 * migrations.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PortCheck implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		if (factory.getPort() <= 0) {
			return;
		}
		InetSocketAddress address = (factory.getAddress() != null)
				? new InetSocketAddress(factory.getAddress(), factory.getPort())
				: new InetSocketAddress(factory.getPort());
		try (ServerSocket socket = new ServerSocket()) {
			// As Tomcat does: connections of an instance just stopped do not count.
			socket.setReuseAddress(true);
			socket.bind(address);
		}
		catch (BindException ex) {
			throw new PortInUseException(factory.getPort(), ex);
		}
		catch (IOException ex) {
			throw new StartupRefusedException(ex, "port.unusable", address);
		}
	}

}
