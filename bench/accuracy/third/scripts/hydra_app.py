import hydra
from omegaconf import DictConfig


@hydra.main(version_base=None, config_path=None)
def main(config: DictConfig) -> None:
    print(config)


if __name__ == "__main__":
    main()
