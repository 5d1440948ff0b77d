package vn.camket.backup;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and when backups are written.
 *
 * @param folder of the nightly ones; {@code null} for none
 * @param keep how many of them stay there
 * @param write a file to write one to at once, instead of serving
 * @param restore a file to fill an empty installation from
 */
@ConfigurationProperties("camket.backup")
record BackupSettings(@Nullable Path folder, @DefaultValue("14") int keep, @Nullable Path write,
		@Nullable Path restore) {
}
