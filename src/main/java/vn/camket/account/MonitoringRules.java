package vn.camket.account;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may watch the application.
 *
 * @param metricsFrom network ranges that may read the figures at
 * {@code /actuator/prometheus}, without signing in
 */
@ConfigurationProperties("camket.monitoring")
record MonitoringRules(@DefaultValue( {
		"127.0.0.0/8", "::1/128" }) List<String> metricsFrom){
}
