package vn.camket.startup;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The last line of a start: where to point the browser. */
@Component
class ReadyLine {

	private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

	@EventListener
	void show(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext context
				&& context.getWebServer() != null) {
			Environment environment = event.getApplicationContext().getEnvironment();
			String code = environment.acceptsProfiles(Profiles.of("demo")) ? "ready.demo" : "ready";
			log.info(StartupMessages.get(code, address(environment.getProperty("server.address", InetAddress.class),
					context.getWebServer().getPort(), environment.getProperty("server.servlet.context-path", ""))));
		}
	}

	private static String address(@Nullable InetAddress address, int port, String path) {
		boolean reachableAsLocalhost = address == null || address.isLoopbackAddress() || address.isAnyLocalAddress();
		return "http://" + (reachableAsLocalhost ? "localhost" : address.getHostAddress()) + ":" + port + path;
	}

}
