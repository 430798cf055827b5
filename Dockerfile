# Ministry Monitor in an image: `scripts/image` builds it, compose.yaml runs it.
# The base needs Python 3.11 or newer with venv; a plain Debian with python3-venv will do as well.
ARG BASE=docker.io/library/python:3.13-slim

FROM ${BASE} AS build
WORKDIR /app
COPY requirements.lock ./
# Two optional secrets of the machine that builds: its pip configuration and its certificate authorities.
RUN --mount=type=secret,id=pip,target=/run/secrets/pip --mount=type=secret,id=ca,target=/run/secrets/ca \
    python3 -m venv /app/.venv && \
    if [ -s /run/secrets/pip ]; then export PIP_CONFIG_FILE=/run/secrets/pip; fi && \
    if [ -s /run/secrets/ca ]; then export PIP_CERT=/run/secrets/ca; fi && \
    /app/.venv/bin/python -m pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY model model
COPY monitor monitor
COPY storage storage
COPY alerts alerts
COPY review review
COPY demo demo
RUN /app/.venv/bin/python -m pip install --no-cache-dir --disable-pip-version-check --no-index --no-deps --no-build-isolation . && \
    /app/.venv/bin/python -m pip uninstall --quiet --yes pip

FROM ${BASE}
# An init process hands signals on and buries orphans of the parsing workers.
RUN command -v tini >/dev/null || { apt-get update && apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/*; }
RUN groupadd --gid 10001 monitor && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin monitor && \
    install -d -o 10001 -g 10001 /data
COPY --from=build /app/.venv /app/.venv
COPY sources.yaml /app/sources.yaml
ENV PATH=/app/.venv/bin:/usr/local/bin:/usr/bin:/bin \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    MONITOR_SOURCES=/app/sources.yaml \
    MONITOR_DATA=/data \
    MONITOR_LOG=json
WORKDIR /data
USER 10001:10001
VOLUME ["/data"]
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen('http://127.0.0.1:' + os.environ.get('MONITOR_LISTEN', ':8000').rpartition(':')[2] + '/healthz/live', timeout=4)"]
ENTRYPOINT ["tini", "--", "monitor"]
CMD ["run"]
