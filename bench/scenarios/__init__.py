"""`python -m bench scenarios`: scripted site life, played through our monitor and its peers, with what a reader should be told."""


def main() -> int:
    from bench.scenarios.command import main as command

    return command()
