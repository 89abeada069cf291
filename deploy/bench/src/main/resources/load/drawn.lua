-- Asks for paths drawn from the file that the environment names, one a line.
local requests = {}

function init(args)
  for path in io.lines(os.getenv("PATHS")) do
    requests[#requests + 1] = wrk.format("GET", path)
  end
  math.randomseed(7)
end

function request()
  return requests[math.random(#requests)]
end
